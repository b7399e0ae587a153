namespace BoycottDirectory.Review;

/// <summary>An entry of the workspace's menu, which a feature registers.</summary>
/// <param name="Order">The place in the menu, ascending.</param>
/// <param name="Path">The address without its language.</param>
/// <param name="Text">The marker class of the feature's texts.</param>
/// <param name="Key">The label's key there.</param>
/// <param name="Permission">Who may see it.</param>
public sealed record EditorMenuItem(int Order, string Path, Type Text, string Key, string Permission)
{
    /// <summary>How many things wait there; null where nothing is counted. Asked at each page: it must be one quick query.</summary>
    public Func<IServiceProvider, Task<int>>? Count { get; init; }
}
