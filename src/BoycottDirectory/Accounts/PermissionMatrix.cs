using Microsoft.AspNetCore.Authorization;

namespace BoycottDirectory.Accounts;

/// <summary>What an endpoint may ask for, as the policy of its <c>[Authorize]</c>.</summary>
public static class Permissions
{
    /// <summary>One's own account, and to see the workspace.</summary>
    public const string Workspace = "workspace";

    /// <summary>To write and save texts in either language; what becomes public of them is decided by <see cref="Review"/>.</summary>
    public const string Translate = "translate";

    /// <summary>To change entries and pages.</summary>
    public const string Write = "write";

    /// <summary>To decide what becomes of a submission.</summary>
    public const string Review = "review";

    /// <summary>To take data out for ever, and to see what is suppressed.</summary>
    public const string Erase = "erase";

    /// <summary>To add, change and remove accounts.</summary>
    public const string Accounts = "accounts";
}

/// <summary>Who may do what: the one table that the site asks, and that a test walks for every endpoint.</summary>
public static class PermissionMatrix
{
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Roles { get; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        [Permissions.Workspace] = [Role.Reader, Role.Translator, Role.Editor, Role.Administrator],
        [Permissions.Translate] = [Role.Translator, Role.Editor, Role.Administrator],
        [Permissions.Write] = [Role.Editor, Role.Administrator],
        [Permissions.Review] = [Role.Editor, Role.Administrator],
        [Permissions.Erase] = [Role.Administrator],
        [Permissions.Accounts] = [Role.Administrator],
    };

    public static bool Allows(string role, string permission) => Roles[permission].Contains(role);

    internal static void AddTo(AuthorizationOptions options)
    {
        foreach (var (permission, roles) in Roles) options.AddPolicy(permission, policy => policy.RequireRole(roles));
    }
}
