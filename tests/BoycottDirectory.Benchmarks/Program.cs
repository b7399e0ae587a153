Console.WriteLine("usage: bench search CORPUS QUERIES RESULTS");
