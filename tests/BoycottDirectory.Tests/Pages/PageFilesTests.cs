using BoycottDirectory.Languages;
using BoycottDirectory.Pages;
using BoycottDirectory.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using Xunit;

namespace BoycottDirectory.Tests.Pages;

public sealed class PageFilesTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("boycott-test-").FullName;
    private readonly LogBook log = new();
    private readonly ServiceProvider services;
    private readonly PageFiles files;

    public PageFilesTests()
    {
        services = new ServiceCollection().AddLogging(logging => logging.AddProvider(log)).AddLocalization().BuildServiceProvider();
        files = new(new ContentFolder(root), services.GetRequiredService<IStringLocalizer<PagesText>>(), services.GetRequiredService<ILogger<PageFiles>>());
        Write("about", "en", Page("About"));
        Write("about", "ar", Page("عن الدليل"));
        Write("privacy", "en", Page("Privacy", menu: "footer", order: 5));
        files.Refresh();
    }

    public void Dispose()
    {
        services.Dispose();
        log.Dispose();
        Directory.Delete(root, recursive: true);
    }

    [Fact]
    public void Has_the_pages_of_each_language()
    {
        Assert.Equal(["About", "Privacy", "عن الدليل"], Titles());
        Assert.Equal("عن الدليل", files.Find("about", "ar")!.Title);
        Assert.Null(files.Find("privacy", "ar"));
        Assert.Empty(files.Problems);
    }

    [Fact]
    public void Shows_a_page_that_changed_came_or_went_and_says_so()
    {
        Assert.False(files.Refresh());
        Write("about", "en", Page("About us"));
        Write("history", "en", Page("History"));
        File.Delete(Path.Combine(root, "pages", "privacy", "en.md"));

        Assert.True(files.Refresh());
        Assert.Equal(["About us", "History", "عن الدليل"], Titles());
        Assert.False(files.Refresh());
    }

    [Fact]
    public void Takes_the_country_of_a_law_note_from_its_front_matter_or_else_from_its_key()
    {
        var law = Page("Law").Replace("kind: about", "kind: law_note", StringComparison.Ordinal);
        Write("law-fr", "en", law);
        Write("note", "en", law.Replace("updated:", "country: BE\nupdated:", StringComparison.Ordinal));
        Write("bad", "en", law.Replace("updated:", "country: Belgium\nupdated:", StringComparison.Ordinal));
        files.Refresh();
        Assert.Equal(("FR", "BE", null), (files.Find("law-fr", "en")!.Country, files.Find("note", "en")!.Country, files.Find("about", "en")!.Country));
        Assert.StartsWith("content/pages/bad/en.md:7: ", Assert.Single(files.Problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "content/pages/about/en.md:3: “author” is not a known key")]
    [InlineData("ar", "content/pages/about/en.md:3: ")]
    public void Keeps_the_last_good_text_of_a_file_that_becomes_wrong_and_names_file_line_and_cause(string language, string words)
    {
        using var culture = new Culture(language);
        Write("about", "en", "---\ntitle: x\nauthor: somebody\n---\n");
        files.Refresh();

        Assert.Equal("About", files.Find("about", "en")!.Title);
        Assert.Equal("Privacy", files.Find("privacy", "en")!.Title);
        var problem = Assert.Single(files.Problems);
        Assert.StartsWith(words, problem, StringComparison.Ordinal);
        Assert.Contains(log.Lines, line => line.Contains(problem, StringComparison.Ordinal));

        Write("about", "en", Page("Mended"));
        files.Refresh();
        Assert.Equal("Mended", files.Find("about", "en")!.Title);
        Assert.Empty(files.Problems);
    }

    [Fact]
    public void Leaves_out_a_file_that_never_was_right_and_serves_the_others()
    {
        Write("broken", "en", "");
        files.Refresh();
        Assert.Null(files.Find("broken", "en"));
        Assert.Equal(3, files.All.Count());
        Assert.StartsWith("content/pages/broken/en.md:1: ", Assert.Single(files.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Follows_no_link_out_of_the_folder()
    {
        var secret = Path.Combine(root, "secret.md");
        File.WriteAllText(secret, Page("Secret"));
        Directory.CreateDirectory(Path.Combine(root, "pages", "secret"));
        File.CreateSymbolicLink(Path.Combine(root, "pages", "secret", "en.md"), secret);
        files.Refresh();
        Assert.Null(files.Find("secret", "en"));
    }

    [Fact]
    public void Takes_only_files_named_after_a_language_in_a_folder_of_their_own()
    {
        Write("about", "fr", Page("À propos"));
        File.WriteAllText(Path.Combine(root, "pages", "en.md"), Page("Stray"));
        files.Refresh();
        Assert.Equal(3, files.All.Count());
    }

    private IEnumerable<string> Titles() => files.All.Select(page => page.Title).Order(StringComparer.Ordinal);

    private static string Page(string title, string menu = "header", int order = 10) =>
        $"---\ntitle: {title}\ndescription: A sentence.\norder: {order}\nmenu: {menu}\nkind: about\nupdated: 2026-11-22\n---\nText.\n";

    private void Write(string key, string lang, string text)
    {
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(root, "pages", key)).FullName, lang + ".md");
        File.WriteAllText(file, text);
        // Two writes within the clock's step would look the same.
        File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddSeconds(Random.Shared.Next(1, 1_000_000)));
    }
}
