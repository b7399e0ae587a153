using System.Buffers.Binary;
using System.Text;

namespace BoycottDirectory.Benchmarks.Circuits;

/// <summary>Writes and reads the few messages of SignalR's "blazorpack" that a page needs: MessagePack behind a length of seven bits a byte.</summary>
internal static class BlazorPack
{
    private const int InvocationType = 1, CompletionType = 3, PingType = 6;

    /// <summary>A keep-alive.</summary>
    public static byte[] Ping { get; } = Framed([0x91, PingType]);

    /// <summary>A call of the server's hub; with an id it is answered.</summary>
    public static byte[] Invocation(string target, string? id, params object?[] arguments)
    {
        var body = new List<byte> { 0x95, InvocationType, 0x80 };
        Write(body, id);
        Write(body, target);
        body.Add((byte)(0x90 | arguments.Length));
        foreach (var argument in arguments) Write(body, argument);
        return Framed([.. body]);
    }

    /// <summary>What a frame holds: calls of the client as their target and arguments, answers as <c>completion</c> with the call's id, whether it went well and what it gave.</summary>
    public static IEnumerable<(string Target, object?[] Arguments)> Read(byte[] frame)
    {
        var at = 0;
        while (at < frame.Length)
        {
            var (length, shift) = (0, 0);
            byte part;
            do
            {
                part = frame[at++];
                length |= (part & 0x7F) << shift;
                shift += 7;
            }
            while ((part & 0x80) != 0);

            var end = at + length;
            if (Value(frame, ref at) is object?[] message && message is [long type, ..])
            {
                if (type == InvocationType) yield return ((string)message[3]!, (object?[])message[4]!);
                else if (type == CompletionType) yield return ("completion", [message[2], message[3], message.Length > 4 ? message[4] : null]);
                else if (type != PingType) yield return ("closed", message);
            }

            at = end;
        }
    }

    private static byte[] Framed(byte[] body)
    {
        var frame = new List<byte>();
        for (var rest = body.Length; ;)
        {
            frame.Add((byte)((rest & 0x7F) | (rest > 0x7F ? 0x80 : 0)));
            rest >>= 7;
            if (rest == 0) break;
        }

        return [.. frame, .. body];
    }

    private static void Write(List<byte> body, object? value)
    {
        switch (value)
        {
            case null:
                body.Add(0xC0);
                break;
            case long number:
                body.Add(0xD3);
                var bytes = new byte[8];
                BinaryPrimitives.WriteInt64BigEndian(bytes, number);
                body.AddRange(bytes);
                break;
            case string text:
                var utf8 = Encoding.UTF8.GetBytes(text);
                var size = new byte[4];
                BinaryPrimitives.WriteInt32BigEndian(size, utf8.Length);
                body.Add(0xDB);
                body.AddRange(size);
                body.AddRange(utf8);
                break;
            default:
                throw new NotSupportedException(value.GetType().Name);
        }
    }

    private static object? Value(byte[] from, ref int at)
    {
        var kind = from[at++];
        return kind switch
        {
            < 0x80 => (long)kind,
            < 0x90 => Map(from, ref at, kind & 0x0F),
            < 0xA0 => List(from, ref at, kind & 0x0F),
            < 0xC0 => Text(from, ref at, kind & 0x1F),
            0xC0 => null,
            0xC2 => false,
            0xC3 => true,
            0xC4 or 0xD9 => Text(from, ref at, (int)Number(from, ref at, 1)),
            0xC5 or 0xDA => Text(from, ref at, (int)Number(from, ref at, 2)),
            0xC6 or 0xDB => Text(from, ref at, (int)Number(from, ref at, 4)),
            0xCA => Number(from, ref at, 4),
            0xCB => Number(from, ref at, 8),
            0xCC or 0xD0 => Number(from, ref at, 1),
            0xCD or 0xD1 => Number(from, ref at, 2),
            0xCE or 0xD2 => Number(from, ref at, 4),
            0xCF or 0xD3 => Number(from, ref at, 8),
            0xDC => List(from, ref at, (int)Number(from, ref at, 2)),
            0xDD => List(from, ref at, (int)Number(from, ref at, 4)),
            0xDE => Map(from, ref at, (int)Number(from, ref at, 2)),
            >= 0xE0 => (long)(sbyte)kind,
            _ => throw new NotSupportedException($"MessagePack 0x{kind:X2}"),
        };
    }

    private static long Number(byte[] from, ref int at, int bytes)
    {
        var number = 0L;
        for (var i = 0; i < bytes; i++) number = (number << 8) | from[at++];
        return number;
    }

    private static string Text(byte[] from, ref int at, int length)
    {
        var text = Encoding.UTF8.GetString(from, at, length);
        at += length;
        return text;
    }

    private static object?[] List(byte[] from, ref int at, int length)
    {
        var list = new object?[length];
        for (var i = 0; i < length; i++) list[i] = Value(from, ref at);
        return list;
    }

    private static object? Map(byte[] from, ref int at, int length)
    {
        for (var i = 0; i < 2 * length; i++) Value(from, ref at);
        return null;
    }
}
