using BoycottDirectory.Search;
using BoycottDirectory.Storage;
using Dapper;
using Xunit;

namespace BoycottDirectory.Tests.Search;

public abstract class SearchEditsTests(Engine engine) : IAsyncLifetime
{
    private readonly SearchFixture directory = new(engine);

    private static readonly SearchDocument Added = SmallDirectory.Committee("haifa-artists", "PS", "association", ["Haifa Artists Collective"], place: ["Haifa", "حيفا"]);

    [Fact]
    public async Task A_document_is_found_as_soon_as_it_is_put_in_and_no_longer_once_removed()
    {
        await directory.Put(Added);
        Assert.Equal(Added.Slug, await directory.First("فنانين حيفا"));
        await directory.Remove(Added.Kind, Added.Slug);
        Assert.DoesNotContain((await directory.Find("Haifa Artists")).Hits, hit => hit.Slug == Added.Slug);
        Assert.Empty(await Compare(SmallDirectory.Documents));
    }

    [Fact]
    public async Task A_changed_document_is_found_by_its_new_name_only()
    {
        await directory.Put(Added);
        await directory.Put(Added with { Names = ["Jaffa Sculptors Circle"] });
        Assert.Equal(Added.Slug, await directory.First("Jaffa Sculptors"));
        Assert.DoesNotContain((await directory.Find("artists collective")).Hits, hit => hit.Slug == Added.Slug && hit.Field == SearchField.Name);
    }

    [Fact]
    public async Task Putting_one_by_one_makes_the_same_counts_as_a_rebuild()
    {
        var rebuilt = await Counts();
        await directory.Rebuild([]);
        foreach (var document in SmallDirectory.Documents) await directory.Put(document);
        Assert.Equal(rebuilt, await Counts());
        foreach (var document in SmallDirectory.Documents) await directory.Remove(document.Kind, document.Slug);
        Assert.All(await Counts(), count => Assert.EndsWith("0", count, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_rolled_back_change_leaves_no_trace()
    {
        await using (var transaction = await directory.Connection.BeginTransactionAsync(TestContext.Current.CancellationToken))
        {
            await new SearchEdits(directory.Engine).Put(Added, transaction);
            await transaction.RollbackAsync(TestContext.Current.CancellationToken);
        }

        Assert.Empty(await Compare(SmallDirectory.Documents));
    }

    [Fact]
    public async Task A_change_that_fails_leaves_no_trace_in_the_commit_of_the_others()
    {
        var added = directory.Database.Write(transaction =>
        {
            SearchEdits.Put(Added, transaction);
            return Task.CompletedTask;
        });
        var failed = directory.Database.Write(transaction =>
        {
            SearchEdits.Put(Added with { Slug = "failed" }, transaction);
            throw new InvalidOperationException("not this one");
        });
        var replaced = directory.Database.Write(transaction =>
        {
            SearchEdits.Put(Added with { Names = ["Haifa Sculptors"] }, transaction);
            SearchEdits.Remove("committee", "nablus-committee", transaction);
            return Task.CompletedTask;
        });

        await Assert.ThrowsAsync<InvalidOperationException>(() => failed);
        await Task.WhenAll(added, replaced);
        Assert.Empty(await Compare([.. SmallDirectory.Documents.Skip(1), Added with { Names = ["Haifa Sculptors"] }]));
        var written = await Counts();
        await directory.Rebuild([.. SmallDirectory.Documents.Skip(1), Added with { Names = ["Haifa Sculptors"] }]);
        Assert.Equal(await Counts(), written.Where(count => !count.EndsWith(" 0", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_check_names_what_is_missing_changed_and_left_over()
    {
        var expected = SmallDirectory.Documents.Skip(1).Append(Added).ToList();
        expected[0] = expected[0] with { Descriptions = ["Another text."] };
        var found = await Compare(expected);
        Assert.Equal(
            [("cairo-students", "changed since it was indexed"), ("haifa-artists", "not in the index"), ("nablus-committee", "in the index, but no such entry")],
            found.Select(disagreement => (disagreement.Slug, disagreement.Problem)).Order());
    }

    [Fact]
    public async Task A_rebuild_reports_how_many_it_has_done()
    {
        var reported = new Reports();
        await directory.Rebuild(SmallDirectory.Documents, reported);
        Assert.Equal(SmallDirectory.Documents.Count, reported.Last);
    }

    public async ValueTask InitializeAsync() => await directory.Open();

    public async ValueTask DisposeAsync()
    {
        await directory.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private Task<IReadOnlyList<SearchDisagreement>> Compare(IEnumerable<SearchDocument> documents) => new SearchCheck(directory.Queries).Compare(documents);

    private async Task<List<string>> Counts() =>
        [.. await directory.Connection.QueryAsync<string>("select term || ' ' || documents from search_terms union all select word || '=' || other || ' ' || documents from search_pairs order by 1")];

    private sealed class Reports : IProgress<int>
    {
        public int Last { get; private set; }

        public void Report(int value) => Last = value;
    }
}

public sealed class SearchEditsTestsOnSqlite() : SearchEditsTests(Engine.Sqlite);

public sealed class SearchEditsTestsOnPostgres() : SearchEditsTests(Engine.Postgres);
