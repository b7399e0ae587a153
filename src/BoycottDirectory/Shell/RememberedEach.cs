using System.Text;
using BoycottDirectory.Languages;
using BoycottDirectory.Storage;
using Microsoft.AspNetCore.Components;

namespace BoycottDirectory.Shell;

/// <summary>Shows each item of a list as <see cref="Remembered"/> would, all as one piece: thirty components cost more than what they show.</summary>
/// <typeparam name="T">Compared by value; all that an item's HTML depends on beside catalogue, day and language.</typeparam>
public sealed class RememberedEach<T>(MarkupMemo memo, IServiceProvider services, ILoggerFactory logs) : IComponent
    where T : class
{
    private RenderHandle handle;

    [Parameter, EditorRequired] public IReadOnlyList<T> Items { get; set; } = [];

    /// <summary>Shows one item, by components without state of the page.</summary>
    [Parameter, EditorRequired] public RenderFragment<T> ChildContent { get; set; } = default!;

    public void Attach(RenderHandle renderHandle) => handle = renderHandle;

    public async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        var language = SiteLanguage.Current;
        var html = new StringBuilder();
        foreach (var item in Items) html.Append(await memo.Of((item, language), () => Remembered.Render(ChildContent(item), services, logs)));
        handle.Render(builder => builder.AddMarkupContent(0, html.ToString()));
    }
}
