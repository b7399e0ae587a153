using BoycottDirectory.Language;
using Xunit;

namespace BoycottDirectory.Tests.Language;

public class InitialsTests
{
    [Theory]
    [InlineData("Ramallah Campaign for Academic Solidarity", "rcfas|rcas"), InlineData("Dublin Teachers Union", "dtu"), InlineData("Acme Drones", ""), InlineData("حملة طلاب القاهرة", "")]
    [InlineData("Union of the Workers of Port Said and Suez and Ismailia and Qena", "uwpssiq")]
    public void Names_of_three_words_and_more_have_initials(string name, string initials) =>
        Assert.Equal(initials, string.Join('|', Initials.Of(Tokenizer.Words(name))));
}
