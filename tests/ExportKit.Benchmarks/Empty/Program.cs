// Does nothing: what every program of .NET takes to start and to end.
return 0;
