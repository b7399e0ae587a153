namespace BoycottDirectory.Mail;

/// <summary>Marks the feature's texts.</summary>
public sealed class MailText;
