using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Localization;

namespace BoycottDirectory.Languages;

/// <summary>Keeps the texts that resources gave: the framework's own localizer takes two locks for each, and a list page asks for hundreds.</summary>
internal sealed class RememberedTexts(ResourceManagerStringLocalizerFactory resources) : IStringLocalizerFactory
{
    private readonly ConcurrentDictionary<Type, IStringLocalizer> features = new();

    public IStringLocalizer Create(Type resourceSource) => features.GetOrAdd(resourceSource, type => new FeatureTexts(resources.Create(type)));

    public IStringLocalizer Create(string baseName, string location) => resources.Create(baseName, location);

    private sealed class FeatureTexts(IStringLocalizer resources) : IStringLocalizer
    {
        private readonly ConcurrentDictionary<(string Culture, string Key), LocalizedString> known = new();

        public LocalizedString this[string name]
        {
            get
            {
                var key = (CultureInfo.CurrentUICulture.Name, name);
                if (known.TryGetValue(key, out var text)) return text;

                text = resources[name];
                // What is not there is not kept: only the resources bound how many there are.
                if (!text.ResourceNotFound) known[key] = text;
                return text;
            }
        }

        public LocalizedString this[string name, params object[] arguments] =>
            this[name] is var text ? new(name, string.Format(CultureInfo.CurrentCulture, text.Value, arguments), text.ResourceNotFound) : null!;

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => resources.GetAllStrings(includeParentCultures);
    }
}
