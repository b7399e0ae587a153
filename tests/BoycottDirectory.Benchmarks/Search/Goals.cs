namespace BoycottDirectory.Benchmarks.Search;

/// <summary>The goals per class of query: R@1 and R@10.</summary>
internal static class Goals
{
    public static (double First, double Ten) Macro => (0.92, 0.965);

    public static (double First, double Ten)? Of(string name) => name switch
    {
        "a_exact_en" or "a_exact_ar" or "b_ar_ortho" or "h_mixed" or "h_mixed_mono" => (1, 1),
        "c_en_ortho" => (0.995, 1),
        "d_typo_en" => (0.975, 0.998),
        "d_typo_ar" => (0.93, 0.998),
        "e_prefix_en" => (0.95, 0.999),
        "e_prefix_ar" => (0.98, 0.998),
        "f_en2ar" => (0.91, 0.975),
        "f_ar2en" => (0.90, 0.975),
        "f_org_en2ar" => (0.92, 0.975),
        "f_org_ar2en" => (0.94, 0.975),
        "f_exonym_en2ar" or "f_exonym_ar2en" => (0.65, 0.75),
        "f_variant" => (0.80, 0.92),
        "g_morph_ar" or "g_morph_en" => (0.995, 1),
        _ => null,
    };
}
