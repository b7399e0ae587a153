namespace BoycottDirectory.Review;

/// <summary>A part of the workspace's first page, which a feature registers: figures that each lead to the list that mends them.</summary>
/// <param name="Order">The place on the page, ascending.</param>
/// <param name="Component">A component without parameters.</param>
/// <param name="Permission">Who may see it.</param>
public sealed record EditorSection(int Order, Type Component, string Permission);
