namespace BoycottDirectory.Security;

/// <summary>What a link in a letter is for. A token of one purpose is worth nothing for another.</summary>
public enum TokenPurpose
{
    /// <summary>Confirms a mailbox and sends what was written from it.</summary>
    ConfirmSubmission,

    /// <summary>Opens a form that was begun on another device.</summary>
    FinishLater,

    SignIn,

    ResetPassword,

    /// <summary>Opens the page on which a committee keeps its own entry.</summary>
    Manage,

    /// <summary>Makes the receiver a manager of an entry.</summary>
    Invite,

    /// <summary>Says that an entry is still right.</summary>
    Renew,

    /// <summary>Confirms or declines a link that another committee proposed.</summary>
    AnswerLink,

    /// <summary>Sends a message to a committee, which shows that its sender reads the mailbox.</summary>
    SendMessage,

    /// <summary>Answers a message that came through the site.</summary>
    AnswerMessage,
}

/// <summary>How long links in letters work.</summary>
public static class TokenLifetime
{
    /// <summary>Ten minutes where a link gives access (OWASP ASVS 5.0, 6.5.5), three days to confirm, longer where somebody is asked unawares.</summary>
    public static TimeSpan Of(TokenPurpose purpose) => purpose switch
    {
        TokenPurpose.SignIn or TokenPurpose.ResetPassword or TokenPurpose.Manage => TimeSpan.FromMinutes(10),
        TokenPurpose.ConfirmSubmission or TokenPurpose.FinishLater or TokenPurpose.SendMessage => TimeSpan.FromHours(72),
        TokenPurpose.Invite or TokenPurpose.AnswerMessage => TimeSpan.FromDays(7),
        _ => TimeSpan.FromDays(30),
    };
}
