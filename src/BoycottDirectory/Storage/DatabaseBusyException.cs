namespace BoycottDirectory.Storage;

/// <summary>The database cannot take a write now; the same write may succeed in some seconds. Pages answer it with 503 and Retry-After.</summary>
public sealed class DatabaseBusyException(string message, Exception? inner = null) : Exception(message, inner);
