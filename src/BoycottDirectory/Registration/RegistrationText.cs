namespace BoycottDirectory.Registration;

/// <summary>Marks the feature's texts.</summary>
public sealed class RegistrationText;
