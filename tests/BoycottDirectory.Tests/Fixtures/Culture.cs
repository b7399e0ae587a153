using System.Globalization;
using BoycottDirectory.Languages;

namespace BoycottDirectory.Tests.Fixtures;

/// <summary>Reads as somebody who reads a language does, until disposed.</summary>
public sealed class Culture : IDisposable
{
    private readonly CultureInfo before = CultureInfo.CurrentUICulture, formatBefore = CultureInfo.CurrentCulture;

    public Culture(string language) => CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = SiteLanguage.CultureOf(language);

    public void Dispose() => (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture) = (before, formatBefore);
}
