using BoycottDirectory.Campaigns;
using BoycottDirectory.Checks;
using BoycottDirectory.Claims;
using BoycottDirectory.CommandLine;
using BoycottDirectory.Committees;
using BoycottDirectory.Decisions;
using BoycottDirectory.Events;
using BoycottDirectory.Exchange;
using BoycottDirectory.Gaps;
using BoycottDirectory.Languages;
using BoycottDirectory.Mail;
using BoycottDirectory.Network;
using BoycottDirectory.Pages;
using BoycottDirectory.Registration;
using BoycottDirectory.Repair;
using BoycottDirectory.Search;
using BoycottDirectory.Storage;
using BoycottDirectory.Submissions;
using BoycottDirectory.Targets;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace BoycottDirectory.Tests.Fixtures;

/// <summary>The site's own queries and edits over a fresh database, without the web, with a clock that stands still until it is moved.</summary>
public sealed class Catalogue : IAsyncDisposable
{
    /// <summary>The instant at which every test begins.</summary>
    public static readonly DateTimeOffset Start = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    private readonly TestDatabase test;
    private readonly WebApplication services;

    private Catalogue(TestDatabase test)
    {
        this.test = test;
        var builder = WebApplication.CreateSlimBuilder([$"--data={test.Folder}", $"--database={test.Connection}"]);
        builder.Logging.BeQuiet();
        builder.AddStorage().AddLanguages().AddDecisions().AddMail().AddSubmissions().AddClaims().AddSearch().AddCommittees().AddTargets().AddCampaigns().AddEvents().AddRegistration().AddGaps().AddPages().AddNetwork().AddExchange().AddChecks().AddRepair();
        builder.Services.AddSingleton(test.Options);
        builder.Services.AddSingleton<TimeProvider>(Clock);
        services = builder.Build();
    }

    public FakeTimeProvider Clock { get; } = new(Start);

    public Database Database => Get<Database>();

    public string Folder => test.Folder;

    /// <summary>A service of the site.</summary>
    public T Get<T>() where T : notnull => services.Services.GetRequiredService<T>();

    /// <inheritdoc cref="Get{T}"/>
    public object Get(Type type) => services.Services.GetRequiredService(type);

    public static async Task<Catalogue> Make(Engine engine) => new(await TestDatabase.Make(engine));

    /// <summary>Writes a committee that keeps the rules, changed as the test wants it.</summary>
    public Task<Outcome> Put(string slug, Func<CommitteeEntry, CommitteeEntry>? change = null, string? note = null, bool dryRun = false) =>
        Get<CommitteeEdits>().Put(slug, current => (change ?? (entry => entry))(current ?? Entries.Committee(slug)), Entries.Origin, note, dryRun);

    /// <summary>Writes a link between two committees, changed as the test wants it.</summary>
    public Task<Outcome> Link(string from, string kind, string to, Func<AffiliationEntry, AffiliationEntry>? change = null) =>
        Get<AffiliationEdits>().Put((change ?? (link => link))(Entries.Link(from, kind, to)), Entries.Origin);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await test.DisposeAsync();
    }
}
