namespace BoycottDirectory.Exchange;

/// <summary>Marks the feature's texts.</summary>
public sealed class ExchangeText;
