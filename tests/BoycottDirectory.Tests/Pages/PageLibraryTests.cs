using BoycottDirectory.Languages;
using BoycottDirectory.Pages;
using BoycottDirectory.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using Xunit;

namespace BoycottDirectory.Tests.Pages;

public sealed class PageLibraryTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("boycott-test-").FullName;
    private readonly LogBook log = new();
    private readonly ServiceProvider services;
    private readonly PageLibrary library;

    public PageLibraryTests()
    {
        services = new ServiceCollection().AddLogging(logging => logging.AddProvider(log)).AddLocalization().BuildServiceProvider();
        library = new(new ContentFolder(root), services.GetRequiredService<IStringLocalizer<PagesText>>(), services.GetRequiredService<ILogger<PageLibrary>>());
        Write("about", "en", Page("About"));
        Write("about", "ar", Page("عن الدليل"));
        Write("privacy", "en", Page("Privacy", menu: "footer", order: 5));
        library.Refresh();
    }

    public void Dispose()
    {
        library.Dispose();
        services.Dispose();
        log.Dispose();
        Directory.Delete(root, recursive: true);
    }

    [Fact]
    public void Has_the_pages_of_each_language_by_menu_and_order()
    {
        Assert.Equal(["Privacy", "About"], library.In("en").Select(page => page.Title));
        Assert.Equal(["Privacy"], library.Menu("footer", "en").Select(page => page.Title));
        Assert.Equal("عن الدليل", library.Find("about", "ar")!.Title);
        Assert.Null(library.Find("privacy", "ar"));
        Assert.Empty(library.Problems);
    }

    [Fact]
    public void Shows_a_page_that_changed_came_or_went_and_takes_a_new_stamp()
    {
        var stamp = library.Stamp;
        Write("about", "en", Page("About us"));
        Write("history", "en", Page("History"));
        File.Delete(Path.Combine(root, "pages", "privacy", "en.md"));
        library.Refresh();

        Assert.Equal(["About us", "History"], library.In("en").Select(page => page.Title));
        Assert.True(library.Stamp > stamp);
    }

    [Fact]
    public void Keeps_its_stamp_while_nothing_changes()
    {
        var stamp = library.Stamp;
        library.Refresh();
        Assert.Equal(stamp, library.Stamp);
    }

    [Theory]
    [InlineData("en", "content/pages/about/en.md:3: “author” is not a known key")]
    [InlineData("ar", "content/pages/about/en.md:3: ")]
    public void Keeps_the_last_good_text_of_a_file_that_becomes_wrong_and_names_file_line_and_cause(string language, string words)
    {
        using var culture = new Culture(language);
        Write("about", "en", "---\ntitle: x\nauthor: somebody\n---\n");
        library.Refresh();

        Assert.Equal("About", library.Find("about", "en")!.Title);
        Assert.Equal("Privacy", library.Find("privacy", "en")!.Title);
        var problem = Assert.Single(library.Problems);
        Assert.StartsWith(words, problem, StringComparison.Ordinal);
        Assert.Contains(log.Lines, line => line.Contains(problem, StringComparison.Ordinal));

        Write("about", "en", Page("Mended"));
        library.Refresh();
        Assert.Equal("Mended", library.Find("about", "en")!.Title);
        Assert.Empty(library.Problems);
    }

    [Fact]
    public void Leaves_out_a_file_that_never_was_right_and_serves_the_others()
    {
        Write("broken", "en", "");
        library.Refresh();
        Assert.Null(library.Find("broken", "en"));
        Assert.Equal(2, library.In("en").Count());
        Assert.StartsWith("content/pages/broken/en.md:1: ", Assert.Single(library.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Follows_no_link_out_of_the_folder()
    {
        var secret = Path.Combine(root, "secret.md");
        File.WriteAllText(secret, Page("Secret"));
        Directory.CreateDirectory(Path.Combine(root, "pages", "secret"));
        File.CreateSymbolicLink(Path.Combine(root, "pages", "secret", "en.md"), secret);
        library.Refresh();
        Assert.Null(library.Find("secret", "en"));
    }

    [Fact]
    public void Takes_only_files_named_after_a_language_in_a_folder_of_their_own()
    {
        Write("about", "fr", Page("À propos"));
        File.WriteAllText(Path.Combine(root, "pages", "en.md"), Page("Stray"));
        library.Refresh();
        Assert.Equal(3, library.In("en").Concat(library.In("ar")).Count());
    }

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
