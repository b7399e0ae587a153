using BoycottDirectory.Languages;
using BoycottDirectory.Storage;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace BoycottDirectory.Shell;

/// <summary>
/// Shows its contents and keeps their HTML, which is the same on many pages (the filters beside every page and order of a list, a committee's
/// card in every list), until the catalogue or the day changes: to write it again costs several times what its facts do.
/// </summary>
public sealed class Remembered(MarkupMemo memo, IServiceProvider services, ILoggerFactory logs) : IComponent
{
    private RenderHandle handle;

    /// <summary>All that the contents depend on beside catalogue, day and language; compared by value.</summary>
    [Parameter, EditorRequired] public object Key { get; set; } = "";

    /// <summary>Components without state of the page: nothing cascades into them.</summary>
    [Parameter, EditorRequired] public RenderFragment ChildContent { get; set; } = default!;

    public void Attach(RenderHandle renderHandle) => handle = renderHandle;

    public async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        var html = await memo.Of((Key, SiteLanguage.Current), () => Render(ChildContent, services, logs));
        handle.Render(builder => builder.AddMarkupContent(0, html));
    }

    /// <summary>The HTML of a fragment.</summary>
    internal static async Task<string> Render(RenderFragment fragment, IServiceProvider services, ILoggerFactory logs)
    {
        await using var renderer = new HtmlRenderer(services, logs);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<Contents>(ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(Contents.Shown)] = fragment }))).ToHtmlString());
    }

    private sealed class Contents : ComponentBase
    {
        [Parameter] public RenderFragment Shown { get; set; } = default!;

        protected override void BuildRenderTree(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder) => Shown(builder);
    }
}
