using BoycottDirectory.Storage;

namespace BoycottDirectory.Security;

/// <summary>Links in letters that prove who reads a mailbox: random, single use, of limited life and of one purpose.</summary>
public sealed class AccessTokens(AccessTokenEdits edits)
{
    /// <summary>Of letters that anybody can have sent to an address by typing it.</summary>
    public const int MostLettersADay = 10;

    /// <summary>A new token. Earlier ones of the same purpose for the same mailbox and subject stop working.</summary>
    /// <param name="transaction">The change.</param>
    /// <param name="purpose">What it is for; its lifetime follows from that.</param>
    /// <param name="mailboxId">The mailbox that it is sent to.</param>
    /// <param name="subjectKind">The kind of what it is about: <c>submission</c>, <c>draft</c>, <c>committee</c> …</param>
    /// <param name="subjectId">What it is about.</param>
    public async Task<string> Issue(WriteTransaction transaction, TokenPurpose purpose, long? mailboxId, string? subjectKind = null, long? subjectId = null)
    {
        var token = SecretToken.New();
        await edits.Add(transaction, SecretToken.Hash(token), purpose, mailboxId, subjectKind, subjectId);
        return token;
    }

    /// <summary>
    /// Whether a mailbox got as many letters today as it may get without having shown that it wants them: whoever types another's address into
    /// our forms must not be able to fill that mailbox.
    /// </summary>
    public async Task<bool> HasEnoughLetters(WriteTransaction transaction, long mailboxId) =>
        await edits.Sent(transaction, mailboxId, TimeSpan.FromDays(1), [TokenPurpose.ConfirmSubmission, TokenPurpose.FinishLater, TokenPurpose.SendMessage]) >= MostLettersADay;

    /// <summary>Whether a mailbox was sent a link of a purpose about a subject within a time.</summary>
    public async Task<bool> WasIssued(WriteTransaction transaction, TokenPurpose purpose, long mailboxId, long subjectId, TimeSpan within) =>
        await edits.Sent(transaction, mailboxId, within, [purpose], subjectId) > 0;

    /// <summary>What a token would give, without using it up; null when it gives nothing. For pages that are only looked at: programs that check mail open links too.</summary>
    public Task<AccessGrant?> Peek(string token, TokenPurpose purpose) => edits.Find(SecretToken.Hash(token), purpose);

    /// <summary>Uses a token up; null when it is unknown, used, too old or of another purpose.</summary>
    public Task<AccessGrant?> Redeem(WriteTransaction transaction, string token, TokenPurpose purpose) =>
        edits.Use(transaction, SecretToken.Hash(token), purpose);
}

/// <summary>What a token stands for.</summary>
public sealed record AccessGrant
{
    public long Id { get; init; }

    public long? MailboxId { get; init; }

    public string? SubjectKind { get; init; }

    public long? SubjectId { get; init; }
}
