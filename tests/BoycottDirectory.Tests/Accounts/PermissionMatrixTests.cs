using System.Net;
using BoycottDirectory.Accounts;
using BoycottDirectory.Importing;
using BoycottDirectory.Security;
using BoycottDirectory.Tests.Fixtures;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Xunit;

namespace BoycottDirectory.Tests.Accounts;

/// <summary>Every endpoint of the running program against every role.</summary>
public sealed class PermissionMatrixTests(EditorialSiteOnSqlite site) : IClassFixture<EditorialSiteOnSqlite>
{
    /// <summary>What is not open to everyone, and to whom it is. An endpoint that asks for a permission and has no row here fails; so does a row without an endpoint.</summary>
    private static readonly Dictionary<string, string> Rows = new(StringComparer.Ordinal)
    {
        ["/editor"] = Permissions.Workspace,
        ["/editor/account"] = Permissions.Workspace,
        ["/editor/account/passkeys"] = Permissions.Workspace,
        ["/editor/account/passkeys/options"] = Permissions.Workspace,
        ["/editor/account/passkeys/{id}/remove"] = Permissions.Workspace,
        ["/editor/account/sessions/end-others"] = Permissions.Workspace,
        ["/editor/account/sessions/{id:long}/end"] = Permissions.Workspace,
        ["/editor/accounts"] = Permissions.Accounts,
        ["/editor/accounts/{Id:long}"] = Permissions.Accounts,
        ["/editor/gaps/{List}"] = Permissions.Workspace,
        ["/editor/import"] = Permissions.Write,
        ["/editor/import/upload"] = Permissions.Write,
        ["/editor/import/{Id:long}"] = Permissions.Write,
        ["/editor/import/{id:long}/check"] = Permissions.Write,
        ["/editor/import/{id:long}/start"] = Permissions.Write,
        ["/editor/import/{id:long}/stop"] = Permissions.Write,
        ["/editor/import/{id:long}/undo"] = Permissions.Write,
        ["/editor/links"] = Permissions.Workspace,
        ["/editor/links/again"] = Permissions.Write,
        ["/editor/searches"] = Permissions.Workspace,
        ["/editor/searches/dismiss"] = Permissions.Review,
        ["/editor/searches/name"] = Permissions.Review,
        ["/editor/sign-ins"] = Permissions.Accounts,
        ["/editor/drafts"] = Permissions.Translate,
        ["/editor/drafts/discard"] = Permissions.Translate,
        ["/editor/entries"] = Permissions.Translate,
        ["/editor/entries/names"] = Permissions.Translate,
        ["/editor/entries/{Kind}/new"] = Permissions.Write,
        ["/editor/entries/{Kind}/{*Key}"] = Permissions.Translate,
        ["/editor/media"] = Permissions.Workspace,
        ["/editor/menus"] = Permissions.Write,
        ["/editor/pages"] = Permissions.Workspace,
        ["/editor/pages/{Slug:regex(^[a-z0-9-]{{1,60}}$)}"] = Permissions.Translate,
        ["/editor/pages/{slug}/reset"] = Permissions.Translate,
        ["/editor/pages/{slug}/scheduled/{id:long}/agree"] = Permissions.Review,
        ["/editor/pages/{slug}/scheduled/{id:long}/cancel"] = Permissions.Review,
        ["/editor/queue"] = Permissions.Workspace,
        ["/editor/queue/batch"] = Permissions.Review,
        ["/editor/queue/{Id:long}"] = Permissions.Workspace,
        ["/editor/queue/{id:long}/assign"] = Permissions.Review,
        ["/editor/bulk"] = Permissions.Review,
        ["/editor/repair"] = Permissions.Review,
        ["/editor/repair/merge"] = Permissions.Review,
        ["/editor/repair/redact"] = Permissions.Erase,
        ["/editor/repair/split"] = Permissions.Review,
        ["/editor/undo"] = Permissions.Review,
        ["/editor/translations"] = Permissions.Translate,
        ["/editor/sign-out"] = Permissions.Workspace,
        ["/_blazor"] = Permissions.Workspace,
        ["/_blazor/disconnect/"] = Permissions.Workspace,
        ["/_blazor/initializers/"] = Permissions.Workspace,
        ["/_blazor/negotiate"] = Permissions.Workspace,
    };

    [Fact]
    public async Task Every_endpoint_that_is_not_public_has_a_row()
    {
        var asked = (await Endpoints()).Where(endpoint => PolicyOf(endpoint) is not null).Select(endpoint => $"{endpoint.RoutePattern.RawText} {PolicyOf(endpoint)}").Distinct();
        Assert.Equal(Rows.Select(row => $"{row.Key} {row.Value}").Order(StringComparer.Ordinal), asked.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_role_sees_what_its_rows_say_and_nothing_else()
    {
        var browsers = new Dictionary<string, FormBrowser>(StringComparer.Ordinal) { [""] = await site.Browser() };
        foreach (var role in Role.All) browsers[role] = await (await site.Editor(role)).Browser();
        var target = await site.Editor(Role.Reader);
        var submission = await Sent.Entry(site, Entries.Committee("matrix"));
        var job = await (await site.Get<ImportEdits>()).Add(new ImportJob { Kind = "committees", FileName = "matrix.csv" });
        await browsers[""].Open("/en/editor/nothing-is-here");
        var absent = browsers[""].Words;

        foreach (var endpoint in (await Endpoints()).Where(endpoint => PolicyOf(endpoint) is not null && Methods(endpoint).Contains("GET") && !endpoint.RoutePattern.RawText!.Contains("_blazor", StringComparison.Ordinal)))
        {
            foreach (var (role, browser) in browsers)
            {
                var id = endpoint.RoutePattern.RawText!.Split('/').ElementAtOrDefault(2) switch { "queue" => submission, "import" => job, _ => target.Id };
                // A list has a name.
                await browser.Open("/en" + Filled(endpoint, id).Replace($"/gaps/{id}", "/gaps/stale", StringComparison.Ordinal));
                var where = $"{endpoint.RoutePattern.RawText} as {role}";
                var isPage = endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Components.Endpoints.ComponentTypeMetadata>() is not null;
                if (role.Length == 0 && !isPage) Assert.True(browser.Status == HttpStatusCode.NotFound && browser.Words == absent, where);
                else if (role.Length == 0) Assert.True(browser.Status == HttpStatusCode.Found && browser.Location!.Contains("/editor/sign-in", StringComparison.Ordinal), where);
                else if (PermissionMatrix.Allows(role, PolicyOf(endpoint)!)) Assert.True(browser.Status == HttpStatusCode.OK, $"{where}: {browser.Status}");
                else Assert.True(browser.Status == HttpStatusCode.NotFound && browser.Words == absent, $"{where}: {browser.Status}");
            }
        }
    }

    [Fact]
    public async Task Nothing_changes_without_a_token_of_our_own_form_or_for_those_who_may_not()
    {
        var admin = await (await site.Editor(Role.Administrator)).Browser();
        var reader = await (await site.Editor(Role.Reader)).Browser();
        var nobody = await site.Browser();
        foreach (var endpoint in (await Endpoints()).Where(endpoint => (PolicyOf(endpoint) is not null || IsForm(endpoint)) && Methods(endpoint).Contains("POST") && !endpoint.RoutePattern.RawText!.Contains("_blazor", StringComparison.Ordinal)))
        {
            var path = "/en" + Filled(endpoint, 1);
            await admin.Post(path, ("Credential", "{}"), ("_handler", "change"));
            Assert.True(admin.Status is HttpStatusCode.BadRequest or HttpStatusCode.NotFound, $"{path} without a token: {admin.Status}");
            if (IsForm(endpoint)) continue;

            await nobody.Post(path);
            Assert.True(nobody.Status == HttpStatusCode.NotFound, $"{path} as nobody: {nobody.Status}");
            if (PermissionMatrix.Allows(Role.Reader, PolicyOf(endpoint)!)) continue;
            await reader.Post(path);
            Assert.True(reader.Status == HttpStatusCode.NotFound, $"{path} as reader: {reader.Status}");
        }

        await admin.Open("/en/editor");
        Assert.Equal(HttpStatusCode.OK, admin.Status);
    }

    [Fact]
    public async Task Nothing_changes_by_being_looked_at()
    {
        var admin = await (await site.Editor(Role.Administrator)).Browser();
        foreach (var endpoint in (await Endpoints()).Where(endpoint => PolicyOf(endpoint) is not null && !Methods(endpoint).Contains("GET") && !endpoint.RoutePattern.RawText!.Contains("_blazor", StringComparison.Ordinal)))
        {
            await admin.Open("/en" + Filled(endpoint, 1));
            Assert.True(admin.Status is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed, $"{endpoint.RoutePattern.RawText}: {admin.Status}");
        }

        await admin.Open("/en/editor");
        Assert.Equal(HttpStatusCode.OK, admin.Status);
    }

    [Fact]
    public void Every_permission_is_somebodys_and_the_administrator_has_all()
    {
        Assert.All(PermissionMatrix.Roles, row => Assert.Contains(Role.Administrator, row.Value));
        Assert.All(PermissionMatrix.Roles.SelectMany(row => row.Value), role => Assert.Contains(role, Role.All));
        Assert.False(PermissionMatrix.Allows(Role.Reader, Permissions.Review));
        Assert.False(PermissionMatrix.Allows(Role.Translator, Permissions.Review));
    }

    private async Task<IEnumerable<RouteEndpoint>> Endpoints() => (await site.Get<EndpointDataSource>()).Endpoints.OfType<RouteEndpoint>();

    private static string? PolicyOf(Endpoint endpoint) => endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(rule => rule.Policy).SingleOrDefault(policy => policy is not null);

    private static bool IsForm(Endpoint endpoint) => endpoint.Metadata.GetMetadata<PublicFormAttribute>() is not null;

    private static IReadOnlyList<string> Methods(Endpoint endpoint) => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"];

    // Entries have slugs; everything else that an address names is a number.
    private static string Filled(RouteEndpoint endpoint, long id) => string.Concat(endpoint.RoutePattern.PathSegments.Select(segment => "/" + string.Concat(segment.Parts.Select(part => part switch
    {
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "Kind" } => "committee",
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "Key" } => "bnc",
        _ => id.ToString(System.Globalization.CultureInfo.InvariantCulture),
    }))));
}
