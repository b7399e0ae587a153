namespace BoycottDirectory.Accounts;

/// <summary>Marks the feature's texts.</summary>
public sealed class AccountsText;
