using DnsClient;

namespace BoycottDirectory.Committees.Claiming;

/// <summary>Asks the Domain Name System for the texts of a domain.</summary>
public class TxtRecords
{
    private readonly Lazy<LookupClient> client = new(() => new LookupClient(new LookupClientOptions { Timeout = TimeSpan.FromSeconds(5), Retries = 1, UseCache = false, ThrowDnsErrors = false }));

    /// <summary>The TXT records of a domain; none when nobody answers.</summary>
    public virtual async Task<IReadOnlyList<string>> Find(string domain, CancellationToken cancellation)
    {
        try
        {
            var answer = await client.Value.QueryAsync(domain, QueryType.TXT, cancellationToken: cancellation);
            return [.. answer.Answers.TxtRecords().Select(record => string.Concat(record.Text))];
        }
        catch (DnsResponseException)
        {
            return [];
        }
    }
}
