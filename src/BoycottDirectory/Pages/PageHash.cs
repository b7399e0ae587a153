using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace BoycottDirectory.Pages;

/// <summary>Short names of texts, by which one is told from another.</summary>
public static class PageHash
{
    /// <summary>Of a text in one language: 32 hexadecimal digits.</summary>
    public static string Of(string title, string description, string body) => Convert.ToHexStringLower(Hash(title, description, body).AsSpan(0, 16));

    /// <summary>Of a piece of a page: 6 hexadecimal digits.</summary>
    public static string Of(string text) => Convert.ToHexStringLower(Hash(text).AsSpan(0, 3));

    /// <summary>Of all pages and pictures together: the same give the same number on every node and after every start.</summary>
    public static long Of(IEnumerable<MarkdownPage> pages, IEnumerable<string> pictures) => BinaryPrimitives.ReadInt64LittleEndian(Hash([.. pages
        .OrderBy(page => page.Key, StringComparer.Ordinal).ThenBy(page => page.Lang, StringComparer.Ordinal)
        .SelectMany(page => new[] { page.Key, page.Lang, page.Hash, page.Updated, page.Kind, page.Country ?? "", page.Menu, page.Order.ToString(CultureInfo.InvariantCulture) }), .. pictures])) & long.MaxValue;

    private static byte[] Hash(params string[] parts) => SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts)));
}
