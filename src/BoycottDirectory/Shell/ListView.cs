namespace BoycottDirectory.Shell;

/// <summary>A list with its filters, in the page's words.</summary>
public sealed record ListView
{
    public required ListFilter Filter { get; init; }

    public required ListCounts Counts { get; init; }

    /// <summary>The parameters that the address had and the list does not know.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Unknown { get; init; } = [];

    /// <summary>The filters by their parameter, in the order shown; the value says whether its choices are open at first.</summary>
    public required IReadOnlyList<(string Parameter, bool Open)> Filters { get; init; }

    /// <summary>The orders, the default first.</summary>
    public required IReadOnlyList<string> Sorts { get; init; }

    /// <summary>What a filter is called.</summary>
    public required Func<string, string> NameOf { get; init; }

    /// <summary>What a filter's value is called; a text looked for stands for itself.</summary>
    public required Func<string, string, string> LabelOf { get; init; }

    /// <summary>What an order is called.</summary>
    public required Func<string, string> SortName { get; init; }

    /// <summary>Filters whose values have an order of their own, which wins over their number and name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Orders { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The title with the chosen filters, by which browsers and search engines tell the views of a list apart.</summary>
    public string TitleOf(string list) =>
        Filter.Chosen.Any() ? $"{list}: {string.Join(" · ", Filter.Chosen.Select(pair => LabelOf(pair.Key, pair.Value)))}" : list;

    public int Pages => ListFilter.Pages(Counts.Total);

    /// <summary>The value chosen for a filter, or null.</summary>
    public string? Chosen(string parameter) =>
        Filter.Chosen.Where(pair => pair.Key == parameter).Select(pair => pair.Value).FirstOrDefault();

    /// <summary>The choices of a filter: in the fixed order where there is one, else the largest first and then by name.</summary>
    public IReadOnlyList<(FilterChoice Choice, string Label)> Choices(string parameter)
    {
        var choices = Counts.Choices.GetValueOrDefault(parameter, []).Select(choice => (choice, label: LabelOf(parameter, choice.Value)));
        return Orders.TryGetValue(parameter, out var order)
            ? [.. choices.OrderBy(pair => order.ToList().IndexOf(pair.choice.Value))]
            : [.. choices.OrderByDescending(pair => pair.choice.Number).ThenBy(pair => pair.label, StringComparer.CurrentCulture)];
    }
}
