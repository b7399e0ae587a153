using BoycottDirectory.Registration;
using BoycottDirectory.Storage;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

namespace BoycottDirectory.Tests.Registration;

/// <summary>Names that pretend to be another entry's: each must be marked for the reviewer.</summary>
public abstract class LookAlikesTests(Engine engine) : CatalogueTests(engine)
{
    private static readonly string[] English =
    [
        "Boycott National Committee", "Palestine Solidarity Campaign", "Ghent Boycott Group", "Students for Justice in Leeds", "Cape Town Port Workers", "Amman Consumer Network",
        "Academic Boycott Initiative", "Church Action for Divestment", "Oslo Cultural Boycott Circle", "Trade Unions against Apartheid",
    ];

    private static readonly string[] Arabic =
    [
        "اللجنة الوطنية للمقاطعة", "حملة المقاطعة الشعبية في الأردن", "اتحاد طلبة جامعة بيرزيت", "شبكة المستهلكين الكويتية", "هيئة دعم المقاطعة في تونس", "لجنة أطباء من أجل القدس",
        "مبادرة المقاطعة الأكاديمية", "رابطة عمال الموانئ", "مجموعة لاهاي للتضامن", "حركة مقاطعة إسرائيل في لبنان",
    ];

    // Ways in which one text is made to look like another; each gives null where it does not apply.
    private static readonly Func<string, string?>[] Tricks =
    [
        text => Swap(text, ("a", "а")), text => Swap(text, ("e", "е")), text => Swap(text, ("o", "ο")), text => Swap(text, ("c", "с"), ("p", "р")), text => Swap(text, ("i", "і")), text => Swap(text, ("A", "Α"), ("B", "В"), ("C", "С"), ("P", "Р"), ("G", "Ԍ")),
        text => Swap(text, ("a", "а"), ("e", "е"), ("o", "о"), ("c", "с"), ("p", "р"), ("x", "х"), ("y", "у"), ("i", "і"), ("s", "ѕ")), text => Swap(text, ("n", "ｎ"), ("t", "ｔ")), text => Swap(text, ("o", "0")), text => Swap(text, ("l", "I")), text => Swap(text, ("i", "l")),
        text => Swap(text, ("ي", "ی")), text => Swap(text, ("ك", "ک")), text => Swap(text, ("ة", "ه")), text => Swap(text, ("أ", "ا"), ("إ", "ا")), text => Swap(text, ("ا", "ٱ")), text => Swap(text, ("ه", "ھ")), text => Swap(text, ("ى", "ي")), text => Swap(text, ("و", "ۏ")),
        text => text.Any(letter => letter > 'ء') ? string.Join("ـ", text.Select(letter => letter.ToString())).Replace("ـ ـ", " ", StringComparison.Ordinal) : null, text => text.Any(letter => letter > 'ء') ? string.Concat(text.Select(letter => char.IsLetter(letter) ? letter + "\u064E" : letter.ToString())) : null,
        text => text.Insert(3, "\u200D"), text => text.Insert(4, "\u200C"), text => text.Insert(2, "\u00AD"), text => text.Replace(" ", "\u00A0", StringComparison.Ordinal), text => text.Replace(" ", "  ", StringComparison.Ordinal),
        text => text + ".", text => text.ToUpperInvariant() is var upper && upper != text ? upper : null, text => "\u202E" + text, text => text.Insert(5, "\u2067"), text => text + "\u0301",
    ];

    [Fact]
    public async Task Every_one_of_two_hundred_pairs_is_marked_and_no_honest_name_is()
    {
        foreach (var (i, name) in English.Concat(Arabic).Index()) await Catalogue.Put("e" + i, entry => entry.NamedOnly(i < English.Length ? "en" : "ar", name));
        var marks = Catalogue.Get<RegistrationMarks>();
        var form = Catalogue.Get<RegistrationForm>();
        var (pairs, missed) = (0, new List<string>());
        foreach (var name in English.Concat(Arabic))
            foreach (var trick in Tricks)
            {
                if (trick(name) is not { } fake || fake == name) continue;

                pairs++;
                var field = Arabic.Contains(name) ? "name_ar" : "name_en";
                // What a form takes is cleaned first.
                var draft = new RegistrationDraft().With([new(field, BoycottDirectory.Submissions.FieldRules.Clean(fake)), new("classification", "group"), new("scope", "local")]);
                var found = await marks.Of(form.Entry(draft, "x"), null);
                if (!found.Contains("look_alike")) missed.Add($"{name} → {fake} ({string.Join(' ', found)})");
            }

        Assert.True(pairs >= 200, $"only {pairs} pairs");
        Assert.True(missed.Count == 0, $"{missed.Count} of {pairs} missed:\n{string.Join('\n', missed)}");
        foreach (var honest in new[] { "Lisbon Harbour Watch", "مرصد ميناء لشبونة" })
            Assert.DoesNotContain("look_alike", await marks.Of(form.Entry(new RegistrationDraft().With([new(honest[0] < 'z' ? "name_en" : "name_ar", honest), new("classification", "group"), new("scope", "local")]), "x"), null));
    }

    [Theory]
    [InlineData("Ghеnt", null), InlineData(null, "لجنة\u200F المقاطعة"), InlineData("日本語", null), InlineData("../..", "؟"), InlineData("Ünïcödé Groüp", null)]
    public void Addresses_are_of_latin_letters_alone(string? english, string? arabic) => Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", SlugMaker.Of(english, arabic));

    private static string? Swap(string text, params (string From, string To)[] pairs)
    {
        var made = text;
        foreach (var (from, to) in pairs) made = made.Replace(from, to, StringComparison.Ordinal);
        return made == text ? null : made;
    }
}

public sealed class LookAlikesOnSqlite() : LookAlikesTests(Engine.Sqlite);

public sealed class LookAlikesOnPostgres() : LookAlikesTests(Engine.Postgres);
