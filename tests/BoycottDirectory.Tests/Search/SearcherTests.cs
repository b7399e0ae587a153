using BoycottDirectory.Search;
using BoycottDirectory.Tests.Language;
using CsCheck;
using Dapper;
using Xunit;

namespace BoycottDirectory.Tests.Search;

public abstract class SearcherTests(SharedSearch shared)
{
    private readonly SearchFixture directory = shared.Directory;

    [Theory]
    [InlineData("Dublin Teachers Union for Palestine", "dublin-teachers"), InlineData("لجنة المقاطعة في نابلس", "nablus-committee")]
    [InlineData("لجنه المقاطعه فى نابلس", "nablus-committee"), InlineData("لَجْنَة المُقاطَعة نابلس", "nablus-committee"), InlineData("nablus boycott committee", "nablus-committee")]
    [InlineData("muqata'a nablus", "nablus-committee"), InlineData("moqataa nablos", "nablus-committee"), InlineData("dublin techers union", "dublin-teachers")]
    [InlineData("نقابة معلمي دبلن", "dublin-teachers"), InlineData("كنائس أوسلو ضد المستوطنات", "oslo-churches"), InlineData("RCAS", "ramallah-academics"), InlineData("آر سي إيه إس", "ramallah-academics")]
    [InlineData("mustafa qasem", "mustafa-centre"), InlineData("mostafa al kassem cultural center", "mustafa-centre"), InlineData("مكتبة عبد الله الخطيب", "abdullah-library")]
    [InlineData("Al Quds Solidarity", "alquds-group"), InlineData("القدس solidarity", "alquds-group"), InlineData("المهندسون ضد التطبيع", "jordan-engineers")]
    [InlineData("engineers against normalization", "jordan-engineers"), InlineData("سحب الاستثمارات", "dublin-teachers"), InlineData("divestment", "dublin-teachers")]
    [InlineData("عقوبات", "acme-drones"), InlineData("tunis womens association", "tunis-women"), InlineData("femmes tunis", "tunis-women"), InlineData("Oslo Chur", "oslo-churches")]
    [InlineData("حملة طل", "cairo-students"), InlineData("dockers strike", "abdullah-library"), InlineData("Sidon", "mustafa-centre")]
    [InlineData("bethlehem club", "santiago-club"), InlineData("نادي Bethlehem", "santiago-club"), InlineData("قراء الدار البيضاء", "casablanca-readers")]
    public async Task Finds_an_entry_first_in_whatever_script_and_spelling(string typed, string slug) => Assert.Equal(slug, await directory.First(typed));

    [Theory]
    [InlineData("boycott", "مقاطعة")]
    public async Task Finds_a_topic_in_both_languages_from_either(string english, string arabic)
    {
        foreach (var typed in new[] { english, arabic })
        {
            var slugs = (await directory.Find(typed)).Hits.Select(hit => hit.Slug).ToList();
            Assert.Contains("nablus-committee", slugs);
            Assert.Contains("cairo-students", slugs);
        }
    }

    [Theory]
    [InlineData("Oslo Churches", MatchKind.Exact, SearchField.Name), InlineData("oslo  CHURCHÉS", MatchKind.Folded, SearchField.Name)]
    [InlineData("Oslo Church", MatchKind.Stem, SearchField.Name), InlineData("Oslo Chur", MatchKind.Prefix, SearchField.Name), InlineData("OCAS", MatchKind.Acronym, SearchField.Name), InlineData("كنائس اوسلو", MatchKind.Translated, SearchField.Name), InlineData("مصطفي القاسم", MatchKind.Folded, SearchField.Name)]
    [InlineData("mustafa alqasem", MatchKind.Romanised, SearchField.Name), InlineData("Dublim Teachers", MatchKind.Typo, SearchField.Name)]
    [InlineData("RCAS", MatchKind.Exact, SearchField.Acronym), InlineData("صيدا", MatchKind.Exact, SearchField.Place), InlineData("divestment", MatchKind.Exact, SearchField.Topic)]
    public async Task Says_how_and_where_it_matched(string typed, MatchKind how, SearchField field)
    {
        var hit = (await directory.Find(typed)).Hits[0];
        Assert.Equal((how, field), (hit.How, hit.Field));
        Assert.NotEmpty(hit.Text);
    }

    [Theory]
    [InlineData("boycott", "nablus-committee"), InlineData("boycot", "nablus-committee"), InlineData("boycott nablus", "nablus-committee"), InlineData("boycott cairo", "cairo-students")]
    [InlineData("مقاطعة طلاب القاهرة", "cairo-students"), InlineData("boycott dublin teachers", "dublin-teachers"), InlineData("مقاطعة ال", "nablus-committee")]
    public async Task Finds_entries_by_words_that_most_entries_have(string typed, string slug)
    {
        await using var directory = await shared.Own();
        await directory.Connection.ExecuteAsync("update search_terms set documents = @many where term in ('boycott', 'مقاطعه', '')", new { many = SearchQueries.TooCommon + 1L });
        Assert.Contains(slug, (await directory.Find(typed)).Hits.Take(2).Select(hit => hit.Slug));
    }

    [Theory]
    [InlineData("حملة ال", "cairo-students"), InlineData("Dublin Teach", "dublin-teachers"), InlineData("Dublin Teech", "dublin-teachers"), InlineData("muqata nab", "nablus-committee"), InlineData("نقابه المهن", "jordan-engineers")]
    public async Task Finds_while_somebody_types(string typed, string slug)
    {
        var answer = await directory.Searcher.Find(new SearchRequest { Text = typed, IsTyping = true, Limit = 8 });
        Assert.Equal(slug, answer.Hits[0].Slug);
    }

    [Theory]
    [InlineData("committees in Ireland", "dublin-teachers"), InlineData("لجان في أيرلندا", "dublin-teachers"), InlineData("groups near London", "alquds-group"), InlineData("مجموعات في لندن", "alquds-group")]
    [InlineData("campaign Ireland", "strike-dublin"), InlineData("حملات أيرلندا", "strike-dublin"), InlineData("companies in Dublin", "dublin-bank")]
    public async Task A_kind_and_a_place_find_entries_of_that_kind_at_that_place_first(string typed, string slug)
    {
        Assert.Equal(slug, await shared.Asked.First(typed));
    }

    [Theory]
    [InlineData("who is near Oslo", "oslo-churches"), InlineData("why boycott acme drones", "acme-drones"), InlineData("هل توجد عقوبات", "acme-drones"), InlineData("لماذا في نابلس", "nablus-committee")]
    public async Task Words_that_only_make_a_question_decide_nothing(string typed, string slug)
    {
        Assert.Equal(slug, await shared.Asked.First(typed));
        Assert.Equal("who", await shared.Asked.First("who is near"));
    }

    [Theory]
    [InlineData("is Zephyrcola boycotted", "Zephyrcola"), InlineData("هل نقاطع زفيركولا", "زفيركولا"), InlineData("Zephyrcola-Tonik Nablus", "Zephyrcola,Tonik"), InlineData("مقاطعة أزْفيركولا", "أزْفيركولا")]
    [InlineData("is acme boycotted", ""), InlineData("Dublim Teachers", ""), InlineData("committees in Norway", ""), InlineData("muqataa nablus", "")]
    public async Task Tells_which_words_the_directory_does_not_have(string typed, string unmatched)
    {
        Assert.Equal(unmatched, string.Join(',', (await shared.Asked.Find(typed)).Unmatched));
    }

    [Theory]
    [InlineData("إلبيت", "elbit"), InlineData("3amman", "amman-group"), InlineData("لجنة بعمّان", "amman-group"), InlineData("وين في مجموعات بعمان", "amman-group"), InlineData("ولندن", "alquds-group"), InlineData("ألمانيا", "berlin-group"), InlineData("لجان في ألمانيا", "berlin-group"), InlineData("المانيا", "berlin-group")]
    public async Task Reads_letters_before_a_word_as_what_they_are(string typed, string slug)
    {
        Assert.Equal(slug, await shared.Asked.First(typed));
    }

    [Theory]
    [InlineData("إضرابات", "abdullah-library", MatchKind.Translated, "strike"), InlineData("pamphlet", "abdullah-library", MatchKind.Stem, "pamphlets"), InlineData("شركات الأسلحة", "break-ties", MatchKind.Translated, "arms")]
    public async Task A_description_is_found_by_what_its_words_mean_in_the_other_language(string typed, string slug, MatchKind how, string word)
    {
        var hit = (await directory.Find(typed)).Hits.First(hit => hit.Field == SearchField.Description);
        Assert.Equal((slug, how), (hit.Slug, hit.How));
        Assert.Contains(word, hit.Words);
    }

    [Fact]
    public async Task An_entry_that_fits_leaves_out_those_that_are_only_a_little_alike()
    {
        Assert.Equal("acme-drones", Assert.Single((await directory.Find("acme drones")).Hits).Slug);
        Assert.True((await directory.Find("solidarity campaign")).Hits.Count > 1);
    }

    [Fact]
    public async Task Asks_whether_a_misspelt_query_was_meant_otherwise() =>
        Assert.Equal("Dublin Teachers", (await directory.Find("Dublim Teachers")).DidYouMean);

    [Fact]
    public async Task Asks_nothing_when_the_query_is_right() => Assert.Null((await directory.Find("Dublin Teachers")).DidYouMean);

    [Theory]
    [InlineData("solidarity country:ps", "ramallah-academics"), InlineData("union kind:union country:jo", "jordan-engineers"), InlineData("بلد:مصر حملة", "cairo-students")]
    [InlineData("تضامن country:Tunisia", "tunis-women")]
    public async Task Filters_combine_with_words(string typed, string slug)
    {
        var hit = Assert.Single((await directory.Find(typed)).Hits);
        Assert.Equal(slug, hit.Slug);
    }

    [Fact]
    public async Task Filters_of_the_page_and_of_the_text_are_joined()
    {
        var answer = await directory.Find("solidarity kind:committee", new SearchFilter { Countries = ["gb"] });
        Assert.Equal("alquds-group", Assert.Single(answer.Hits).Slug);
    }

    [Fact]
    public async Task A_phrase_must_stand_as_it_is_and_an_excluded_word_must_not()
    {
        Assert.Equal("alquds-group", Assert.Single((await directory.Find("\"Solidarity Group\"")).Hits).Slug);
        Assert.DoesNotContain((await directory.Find("solidarity -alquds")).Hits, hit => hit.Slug == "alquds-group");
    }

    [Fact]
    public async Task Excluded_words_and_phrases_are_looked_for_in_descriptions_too()
    {
        Assert.DoesNotContain((await directory.Find("Library -pamphlets")).Hits, hit => hit.Slug == "abdullah-library");
        Assert.Equal("abdullah-library", Assert.Single((await directory.Find("library \"keeps pamphlets\"")).Hits).Slug);
    }

    [Fact]
    public async Task A_match_in_a_description_shows_the_words_around_it()
    {
        var hit = (await directory.Find("pamphlet")).Hits[0];
        Assert.Equal((SearchField.Description, "A reading room that keeps pamphlets of the dockers' strike."), (hit.Field, hit.Text));
        Assert.Contains("pamphlets", hit.Words);
    }

    [Fact]
    public async Task The_word_itself_stands_above_its_translation_and_that_above_a_typo()
    {
        await using var directory = await shared.Own();
        await directory.Put(SmallDirectory.Committee("typo", "FR", "campaign", ["Boycotta"]));
        await directory.Put(SmallDirectory.Committee("translated", "FR", "campaign", ["Boycott Paris"]));
        await directory.Put(SmallDirectory.Committee("stem", "FR", "campaign", ["المقاطعون"]));
        await directory.Put(SmallDirectory.Committee("itself", "KW", "campaign", ["مجموعة تجار الكويت من أجل المقاطعة والتضامن الأهلي"]));
        var slugs = (await directory.Find("المقاطعة")).Hits.Select(hit => hit.Slug).ToList();
        Assert.True(slugs.IndexOf("itself") >= 0 && slugs.IndexOf("itself") < slugs.IndexOf("translated"));
        slugs = (await directory.Find("boycott")).Hits.Select(hit => hit.Slug).ToList();
        Assert.True(slugs.IndexOf("translated") < slugs.IndexOf("itself"));
    }

    [Theory]
    [InlineData(""), InlineData("   "), InlineData("\""), InlineData("\"\""), InlineData("-"), InlineData("* : ( ) ^ NEAR"), InlineData("country:"), InlineData("؟!،"), InlineData("\0"), InlineData("\uD800")]
    [InlineData("' or 1=1 --"), InlineData("\"; drop table search_documents; --"), InlineData("a AND (b OR"), InlineData("names:x"), InlineData("\u202Eabc"), InlineData("!:*&|<->"), InlineData("\\")]
    [InlineData("ال"), InlineData("the"), InlineData("و"), InlineData("-boycott"), InlineData("kind:union")]
    public async Task Odd_input_gets_an_answer(string typed) => Assert.NotNull((await directory.Find(typed)).Hits);

    [Fact]
    public async Task Ten_thousand_characters_are_cut_and_answered()
    {
        var answer = await directory.Find(string.Concat(Enumerable.Repeat("solidarity \"", 10_000)));
        Assert.True(answer.Query.IsShortened);
        Assert.NotEmpty(answer.Hits);
    }

    [Fact]
    public Task Any_text_gets_an_answer() =>
        AnyText.Utf16.SampleAsync(async text => Assert.NotNull(await directory.Find(text)), iter: 300, threads: 1);

    [Fact]
    public async Task Nothing_like_it_gets_nothing() => Assert.Empty((await directory.Find("xqzwvj")).Hits);

    [Fact]
    public async Task Time_that_has_run_out_gives_a_cut_off_answer()
    {
        var answer = await directory.Searcher.Find(new SearchRequest { Text = "muqataa", TimeLimit = TimeSpan.Zero });
        Assert.True(answer.IsCutOff);
    }

    [Fact]
    public async Task Pages_follow_one_another()
    {
        var all = (await directory.Find("solidarity")).Hits.Select(hit => hit.Slug).ToList();
        var second = await directory.Searcher.Find(new SearchRequest { Text = "solidarity", Limit = 1, Offset = 1 });
        Assert.Equal(all[1], Assert.Single(second.Hits).Slug);
        Assert.Equal(all.Count, second.Count);
    }
}

public sealed class SearcherTestsOnSqlite(SearchOnSqlite shared) : SearcherTests(shared), IClassFixture<SearchOnSqlite>;

public sealed class SearcherTestsOnPostgres(SearchOnPostgres shared) : SearcherTests(shared), IClassFixture<SearchOnPostgres>;
