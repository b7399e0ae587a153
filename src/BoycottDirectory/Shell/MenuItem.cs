namespace BoycottDirectory.Shell;

/// <summary>An entry of a menu, which a feature registers.</summary>
/// <param name="Order">The place in the menu, ascending.</param>
/// <param name="Path">The address without its language.</param>
/// <param name="Text">The marker class of the feature's texts.</param>
/// <param name="Key">The label's key there.</param>
/// <param name="InFooter">In the footer's menu instead of the main one.</param>
public sealed record MenuItem(int Order, string Path, Type Text, string Key, bool InFooter = false);
