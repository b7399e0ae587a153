using BoycottDirectory.Storage;
using BoycottDirectory.Tests.Fixtures;
using Xunit;

[assembly: AssemblyFixture(typeof(SharedSite))]

namespace BoycottDirectory.Tests.Fixtures;

/// <summary>One program with the starter catalogue for all tests that only read it.</summary>
public sealed class SharedSite() : Site(Engine.Sqlite);
