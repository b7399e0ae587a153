namespace BoycottDirectory.Committees;

/// <summary>A committee as a feature of GeoJSON (RFC 7946): longitude before latitude, and a null geometry where no place is known or may be shown.</summary>
public sealed record CommitteeGeoFeature(string Type, string Id, PointGeometry? Geometry, CommitteeView Properties)
{
    // RFC 7946 asks for the member even when it is null.
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.Never)]
    public PointGeometry? Geometry { get; init; } = Geometry;

    public static CommitteeGeoFeature Of(CommitteeRecord record, CommitteeView view) =>
        new("Feature", record.Slug, record.Position is var (longitude, latitude) ? new("Point", [longitude, latitude]) : null, view);
}

/// <summary>A point, as longitude and latitude in degrees of WGS 84.</summary>
public sealed record PointGeometry(string Type, IReadOnlyList<double> Coordinates);
