using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace BoycottDirectory.Accounts;

/// <summary>Asks at everything that comes in through an open page whether its session still lives: a circuit outlasts the request that began it.</summary>
internal sealed class SessionCircuit(AuthenticationStateProvider who, SessionQueries sessions) : CircuitHandler
{
    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => async context =>
    {
        var user = (await who.GetAuthenticationStateAsync()).User;
        if (await sessions.Find(user.SessionId()) is not { } session || !user.IsInRole(session.Role)) throw new SessionEndedException();
        await next(context);
    };
}

/// <summary>The session of an open page was ended; the page stops and asks to be opened again.</summary>
public sealed class SessionEndedException : Exception;
