using BoycottDirectory.Languages;
using BoycottDirectory.Storage;
using Microsoft.AspNetCore.Components;

namespace BoycottDirectory.Shell;

/// <summary>A row that a list shows as a card.</summary>
public interface IListed
{
    long Id { get; }
}

/// <summary>
/// Shows the cards of a list and keeps the HTML of each until the catalogue or the day changes, for every list that it stands in: only cards that
/// are not known yet are read from the database. All are shown by one component, since thirty cost more than what they show.
/// </summary>
public sealed class RememberedEntries<T>(MarkupMemo memo, IServiceProvider services, ILoggerFactory logs) : IComponent
    where T : IListed
{
    private RenderHandle handle;

    /// <summary>The entries in their order.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<long> Ids { get; set; } = [];

    /// <summary>Reads cards in a language, in any order.</summary>
    [Parameter, EditorRequired] public Func<IReadOnlyList<long>, string, Task<IReadOnlyList<T>>> Read { get; set; } = default!;

    /// <summary>Shows one card, by components without state of the page.</summary>
    [Parameter, EditorRequired] public RenderFragment<T> ChildContent { get; set; } = default!;

    public void Attach(RenderHandle renderHandle) => handle = renderHandle;

    public async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        var language = SiteLanguage.Current;
        var cards = await memo.OfEach([.. Ids.Select(id => new Key(typeof(T), id, language))], Make);
        handle.Render(builder =>
        {
            foreach (var card in cards) builder.AddMarkupContent(0, card);
        });

        async Task<IReadOnlyDictionary<Key, string>> Make(IReadOnlyList<Key> unknown)
        {
            var made = new Dictionary<Key, string>();
            foreach (var card in await Read([.. unknown.Select(key => key.Id)], language))
                made[new(typeof(T), card.Id, language)] = await Remembered.Render(ChildContent(card), services, logs);
            return made;
        }
    }

    private sealed record Key(Type Kind, long Id, string Language);
}
