using System.Text;
using BoycottDirectory.Pages.Images;
using BoycottDirectory.Tests.Fixtures;
using NetVips;
using Xunit;

namespace BoycottDirectory.Tests.Pages.Images;

public class ImageReaderTests
{
    [Theory, InlineData("jpg"), InlineData("png"), InlineData("webp")]
    public async Task Writes_a_picture_anew_in_two_sizes(string type)
    {
        var picture = await Read(Pictures.Of(type, 2_000, 1_000));
        Assert.Equal((type, 1_600, 800, 640, 320), (picture.Type, picture.Large.Width, picture.Large.Height, picture.Small!.Width, picture.Small.Height));
        Assert.Matches("^[0-9a-f]{20}$", picture.Slug);
        Assert.Equal([$"{picture.Slug}.{type}", $"{picture.Slug}-640.{type}"], picture.Files.Select(file => file.Name));
        Assert.All(picture.Files, file => Assert.True(ImageAddress.IsName(file.Name)));
        Assert.Null((await Read(Pictures.Of(type, 600, 400))).Small);
    }

    [Theory, InlineData("jpg"), InlineData("png"), InlineData("webp")]
    public async Task Leaves_nothing_of_what_a_camera_noted_and_turns_the_picture_as_it_was_held(string type)
    {
        var before = Pictures.WithNotes(type);
        Assert.Contains("CanaryCamera", Encoding.Latin1.GetString(before), StringComparison.Ordinal);

        var picture = await Read(before);

        Assert.Equal((600, 800), (picture.Large.Width, picture.Large.Height));
        foreach (var (_, file) in picture.Files)
        {
            Assert.DoesNotContain("Canary", Encoding.Latin1.GetString(file.Bytes), StringComparison.Ordinal);
            using var read = Image.NewFromBuffer(file.Bytes);
            Assert.Empty(read.GetFields().Where(field => field.StartsWith("exif", StringComparison.Ordinal) || field.StartsWith("xmp", StringComparison.Ordinal) || field.StartsWith("iptc", StringComparison.Ordinal) || field is "orientation" or "icc-profile-data"));
        }
    }

    [Theory, InlineData("jpg"), InlineData("png"), InlineData("webp")]
    public async Task Leaves_nothing_of_what_was_hidden_behind_a_picture(string type)
    {
        var polyglot = (byte[])[.. Pictures.Of(type), .. "<html><script>alert(1)</script>"u8];
        Assert.All((await Read(polyglot)).Files, file => Assert.DoesNotContain("<script", Encoding.Latin1.GetString(file.File.Bytes), StringComparison.Ordinal));
    }

    [Theory, InlineData("jpg"), InlineData("png"), InlineData("webp")]
    public async Task Refuses_what_ends_too_soon(string type)
    {
        var whole = Pictures.Of(type);
        foreach (var length in new[] { whole.Length / 100, whole.Length / 2, whole.Length * 99 / 100 })
            Assert.Equal((length, "ImageBroken"), (length, await Refusal(whole[..length])));
    }

    [Theory]
    [InlineData("", "NoFile")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "NoImage")]
    [InlineData("<?xml version='1.0'?><svg/>", "NoImage")]
    [InlineData("<?php echo 1;", "NoImage")]
    [InlineData("GIF89a;<script>alert(1)</script>", "NoImage")]
    [InlineData("RIFFxxxxAVI LIST", "NoImage")]
    [InlineData("%PDF-1.7", "NoImage")]
    [InlineData("RIFFxxxxWEBPVP8 ", "ImageBroken")]
    [InlineData("\u0089PNG\r\n\u001a\nno chunks", "ImageBroken")]
    [InlineData("\u00ff\u00d8\u00ff\u00e0 <html>", "ImageBroken")]
    public async Task Refuses_what_is_no_picture_of_the_three_kinds(string text, string code) => Assert.Equal(code, await Refusal(Encoding.Latin1.GetBytes(text)));

    [Fact]
    public async Task Refuses_a_kind_that_the_library_could_read() => Assert.Equal("NoImage", await Refusal(Pictures.Of("tiff")));

    [Theory, InlineData(50_000, 50_000), InlineData(40_000_001, 1), InlineData(int.MaxValue, int.MaxValue)]
    public async Task Refuses_a_small_file_that_promises_more_pixels_than_the_memory_should_hold(int width, int height)
    {
        var file = Pictures.Promising(width, height);
        Assert.InRange(file.Length, 1, 1_000);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        Assert.Contains(await Refusal(file), new[] { "ImageLarge", "ImageBroken" });
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 5_000_000);
    }

    [Fact]
    public async Task Names_the_size_that_is_too_large()
    {
        var refusal = await Assert.ThrowsAsync<ImageException>(() => Read(Pictures.Promising(50_000, 50_000)));
        Assert.Equal(("ImageLarge", 50_000, 50_000, 40L), (refusal.Code, refusal.Arguments[0], refusal.Arguments[1], refusal.Arguments[2]));
    }

    [Fact]
    public async Task Refuses_a_file_that_promises_more_rows_than_it_holds() => Assert.Equal("ImageBroken", await Refusal(Pictures.Promising(5_000, 5_000)));

    [Fact]
    public async Task Refuses_a_file_that_is_too_large_before_it_is_read() => Assert.Equal("FileLarge", await Refusal(new byte[ImageRules.LargestFile + 1]));

    [Theory]
    [InlineData("media:0123456789abcdef0123", "0123456789abcdef0123")]
    [InlineData("/media/0123456789abcdef0123.jpg", "0123456789abcdef0123")]
    [InlineData("/media/0123456789abcdef0123-640.webp", "0123456789abcdef0123")]
    [InlineData("/media/0123456789abcdef0123.jpg.php", null)]
    [InlineData("/media/../0123456789abcdef0123", null)]
    [InlineData("https://evil.example/media/0123456789abcdef0123", null)]
    [InlineData("//evil.example/media/0123456789abcdef0123", null)]
    public void Knows_an_address_of_the_sites_own(string address, string? slug) => Assert.Equal(slug, ImageAddress.SlugOf(address));

    private static Task<NewImage> Read(byte[] bytes) => ImageReader.Read(bytes, TestContext.Current.CancellationToken);

    private static async Task<string> Refusal(byte[] bytes) => (await Assert.ThrowsAsync<ImageException>(() => Read(bytes))).Code;
}
