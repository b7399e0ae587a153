using System.Data;
using System.Data.Common;
using System.Globalization;
using Dapper;
using Npgsql;

namespace BoycottDirectory.Storage;

/// <summary>How values that the two engines store differently pass through Dapper.</summary>
internal static class TypeHandlers
{
    /// <summary>Idempotent; Dapper's handlers belong to the process.</summary>
    public static void Register()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset));
        SqlMapper.AddTypeHandler(new InstantHandler());
    }

    /// <summary>Gives a parameter a value as it is stored.</summary>
    public static void SetValue(DbParameter parameter, object? value)
    {
        if (value is DateTimeOffset instant) InstantHandler.Set(parameter, instant);
        else parameter.Value = value ?? DBNull.Value;
    }

    /// <summary>Instants are UTC: a <c>timestamptz</c> in PostgreSQL, text such as <c>2026-11-22T09:30:00Z</c> (which sorts by time) in SQLite.</summary>
    private sealed class InstantHandler : SqlMapper.TypeHandler<DateTimeOffset>
    {
        private const string Format = "yyyy-MM-dd'T'HH:mm:ss'Z'";

        public override void SetValue(IDbDataParameter parameter, DateTimeOffset value) => Set(parameter, value);

        public static void Set(IDbDataParameter parameter, DateTimeOffset value) =>
            parameter.Value = parameter is NpgsqlParameter
                ? value.UtcDateTime
                : value.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

        public override DateTimeOffset Parse(object value) => value switch
        {
            DateTime time => new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc)),
            _ => DateTimeOffset.ParseExact((string)value, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        };
    }
}
