namespace BoycottDirectory.Search;

/// <summary>A linear ranker: the score of a document is the weighted sum of its features.</summary>
/// <remarks>Learned by listwise softmax loss over the candidates of a development set, by <c>bench train</c>.</remarks>
internal static class Ranker
{
    public static float Score(ReadOnlySpan<float> features, ReadOnlySpan<float> weights)
    {
        float score = 0;
        for (var i = 0; i < (int)Feature.Count; i++) score += features[i] * weights[i];
        return score;
    }
}
