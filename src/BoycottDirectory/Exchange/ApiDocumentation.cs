using BoycottDirectory.Security;
using Microsoft.OpenApi;
using Scalar.AspNetCore;

namespace BoycottDirectory.Exchange;

/// <summary>The description of the API for programs (OpenAPI 3.1), and the page that shows it to people.</summary>
public static class ApiDocumentation
{
    public static void AddApiDocumentation(this IServiceCollection services) =>
        services.AddOpenApi("v1", options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.ShouldInclude = description => description.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
            options.AddDocumentTransformer((document, _, _) =>
            {
                document.Info = new OpenApiInfo
                {
                    Title = "Boycott Directory", Version = "1",
                    Description = "The public data of the directory: no key, no account. Errors are problem details (RFC 9457) in the language of Accept-Language. Answers carry an ETag.",
                    License = new OpenApiLicense { Name = "CC0-1.0", Identifier = "CC0-1.0" },
                };
                return Task.CompletedTask;
            });
            // What is null is left out of answers, so that nothing that may be null can be required.
            options.AddSchemaTransformer((schema, _, _) =>
            {
                schema.Required?.ExceptWith(schema.Properties?.Where(property => MayBeNull(property.Value)).Select(property => property.Key) ?? []);
                return Task.CompletedTask;
            });
            options.AddOperationTransformer((operation, context, _) =>
            {
                var example = context.Description.ActionDescriptor.EndpointMetadata.OfType<ApiExample>().FirstOrDefault();
                if (example is not null && operation.Responses is { } responses && responses.TryGetValue("200", out var ok) &&
                    ok.Content is { } contents && contents.TryGetValue("application/json", out var content))
                    content.Example = example.Answer.DeepClone();
                return Task.CompletedTask;
            });
        });

    private static bool MayBeNull(IOpenApiSchema schema) =>
        schema.Type?.HasFlag(JsonSchemaType.Null) == true || schema.OneOf?.Any(choice => choice.Type == JsonSchemaType.Null) == true;

    public static void MapApiDocumentation(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi("/api/v1/openapi.json").IsOpenData();
        // Scalar's own page holds an inline script, which no policy of ours allows; only its program is taken from here.
        routes.MapScalarApiReference("/api/v1/scalar").IsPublic();
        routes.MapGet("/api/v1/docs", () => Results.Content(Page, "text/html; charset=utf-8"))
            .IsPublic().WithMetadata(new OwnContentSecurityPolicy(Policy)).ExcludeFromDescription();
    }

    // Scalar writes style elements while it runs; this page, which shows nothing that a visitor typed, is the only one that allows them.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; " +
        "form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private const string Page = """
        <!doctype html>
        <html lang="en">
        <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Boycott Directory API</title>
        </head>
        <body>
            <p><a href="/en/api">About the open data</a> · <a href="/ar/api" lang="ar" dir="rtl">عن البيانات المفتوحة</a> · <a href="/api/v1/openapi.json">OpenAPI</a></p>
            <div id="app"></div>
            <script src="/api/v1/scalar/scalar.js"></script>
            <script type="module" src="/js/api-docs.js"></script>
        </body>
        </html>
        """;
}
