using BoycottDirectory.Mail;
using BoycottDirectory.Security;

namespace BoycottDirectory.Committees.Claiming;

/// <summary>What came of checking a claim: the proof holds, or the key of a text that says what is missing, with what that text quotes.</summary>
public sealed record ProofResult(bool Holds, string Field = "", string Key = "", params object[] Arguments);

/// <summary>The ways in which somebody shows that an entry is theirs. Each is checked again by an editor's eye before it counts.</summary>
public sealed class ClaimProofs(SafeFetcher fetcher, TxtRecords records, PrivateFields secrets, VoucherQueries vouchers)
{
    /// <summary>The ways, the easiest first.</summary>
    public static IReadOnlyList<string> Ways { get; } = ["mailbox", "website", "dns", "vouched"];

    /// <summary>What stands in the DNS record or behind the link's <c>#</c>: of one entry and one claimant, so that nobody uses another's.</summary>
    public string CodeOf(string slug, string email) => Convert.ToHexStringLower(secrets.BlindIndex($"claim|{slug}|{MailAddresses.KeyOf(email)}"))[..24];

    /// <summary>Checks one way.</summary>
    /// <param name="way">One of <see cref="Ways"/>.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="email">The claimant's address, normalized.</param>
    /// <param name="page">For <c>website</c>: the page that links back.</param>
    /// <param name="link">The entry's address here.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public async Task<ProofResult> Check(string way, Committee entry, string email, string? page, string link, CancellationToken cancellation)
    {
        if (way == "vouched")
        {
            var number = await vouchers.Vouchers(entry.Id);
            return number >= LadderEdits.Vouchers ? new(true) : new(false, "way", "FewVouchers", number);
        }

        if (entry.Website is null || HostOf(entry.Website) is not { } host) return new(false, "way", "NoWebsite");

        var code = CodeOf(entry.Slug, email);
        switch (way)
        {
            case "mailbox":
                var mailHost = email[(email.LastIndexOf('@') + 1)..];
                return mailHost == host || mailHost.EndsWith("." + host, StringComparison.Ordinal) ? new(true) : new(false, "email", "OtherMailHost", host);
            case "dns":
                return (await records.Find(host, cancellation)).Any(text => text.Trim() == "boycott-directory=" + code) ? new(true) : new(false, "way", "NoRecord", host, "boycott-directory=" + code);
            default:
                if (page is null || HostOf(page) is not { } pageHost || (pageHost != host && !pageHost.EndsWith("." + host, StringComparison.Ordinal))) return new(false, "page", "OtherHost", host);

                var fetched = await fetcher.Fetch(new Uri(page), cancellation);
                return fetched.Text is null ? new(false, "page", fetched.Fault == FetchFault.Forbidden ? "Forbidden" : "NoAnswer", page)
                    : fetched.Text.Contains($"{link}#{code}", StringComparison.Ordinal) ? new(true)
                    : new(false, "page", "NoLinkThere", $"{link}#{code}");
        }
    }

    private static string? HostOf(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme.StartsWith("http", StringComparison.Ordinal)
            ? uri.IdnHost.ToLowerInvariant() is var host && host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host
            : null;
}
