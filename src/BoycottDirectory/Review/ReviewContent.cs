using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BoycottDirectory.Submissions;

namespace BoycottDirectory.Review;

/// <summary>What exactly an editor says yes to.</summary>
public static class ReviewContent
{
    /// <summary>SHA-256 of the entry as it would be published, what is private of it, and the revision it replaces.</summary>
    public static byte[] Hash(Submission submission, string? snapshot, long revision) => SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
        '\0', submission.Id.ToString(CultureInfo.InvariantCulture), revision.ToString(CultureInfo.InvariantCulture), snapshot ?? submission.Snapshot ?? "", submission.Private ?? "", submission.Words ?? "")));
}
