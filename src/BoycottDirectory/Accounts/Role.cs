namespace BoycottDirectory.Accounts;

/// <summary>What an account may do, as a name; <see cref="PermissionMatrix"/> says what each may.</summary>
public static class Role
{
    /// <summary>Sees the workspace and decides nothing.</summary>
    public const string Reader = "reader";

    /// <summary>Decides and writes.</summary>
    public const string Editor = "editor";

    /// <summary>Writes the other language of what is there.</summary>
    public const string Translator = "translator";

    /// <summary>An editor who also keeps the accounts.</summary>
    public const string Administrator = "administrator";

    public static IReadOnlyList<string> All { get; } = [Reader, Translator, Editor, Administrator];
}
