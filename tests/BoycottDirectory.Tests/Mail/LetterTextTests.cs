using BoycottDirectory.Mail;
using BoycottDirectory.Submissions;
using Xunit;

namespace BoycottDirectory.Tests.Mail;

public sealed class LetterTextTests
{
    private const string Nasty = "<b>x</b>\r\nBcc: all@example.org\u202Eevil";

    private static readonly Letter Letter = new() { Mailbox = 1, Texts = typeof(SubmissionsText), Key = "Letter.Confirm", Values = ["لجنة Amal"], Path = "/confirm/abc" };

    [Theory, InlineData("ar", "rtl"), InlineData("en", "ltr")]
    public void Is_written_in_the_language_with_its_direction(string lang, string direction)
    {
        var text = LetterText.Of(Letter, lang, "https://directory.example");
        Assert.Contains($"<div lang=\"{lang}\" dir=\"{direction}\">", text.Html, StringComparison.Ordinal);
        Assert.Contains($"https://directory.example/{lang}/confirm/abc\n", text.Plain, StringComparison.Ordinal);
        Assert.Contains($"href=\"https://directory.example/{lang}/confirm/abc\"", text.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Isolates_names_from_the_sentence()
    {
        var text = LetterText.Of(Letter, "en", "https://directory.example");
        Assert.Contains("\u2068لجنة Amal\u2069", text.Plain, StringComparison.Ordinal);
        Assert.Contains("<bdi>لجنة Amal</bdi>", text.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_no_markup_no_lines_and_no_overrides_from_what_people_wrote()
    {
        var text = LetterText.Of(Letter with { Values = [Nasty], Quotation = Nasty }, "en", "https://directory.example");
        Assert.DoesNotContain('\n', text.Subject);
        Assert.DoesNotContain("<b>", text.Html, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', text.Plain + text.Html + text.Subject);
        Assert.DoesNotContain(text.Plain.Split('\n'), line => line.StartsWith("Bcc", StringComparison.Ordinal));
    }
}
