using System.Globalization;
using System.Text;
using Xunit;

namespace BoycottDirectory.Tests.Language;

public class GlobalizationTests
{
    [Fact]
    public void The_invariant_mode_that_breaks_normalization_without_an_error_is_off()
    {
        Assert.Equal("e\u0301", "é".Normalize(NormalizationForm.FormKD));
        Assert.Equal("لا", "ﻻ".Normalize(NormalizationForm.FormKD));
        Assert.False(AppContext.TryGetSwitch("System.Globalization.Invariant", out var isInvariant) && isInvariant);
        Assert.NotEqual(CultureInfo.InvariantCulture.NativeName, CultureInfo.GetCultureInfo("ar").NativeName);
    }
}
