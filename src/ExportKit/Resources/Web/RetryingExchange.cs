using Polly;
using Polly.Retry;

namespace ExportKit.Resources.Web;

/// <summary>Repeats requests whose failure may pass, after a wait that doubles, or that the server asks for.</summary>
internal sealed class RetryingExchange : IWebExchange
{
    private readonly IWebExchange _inner;
    private readonly HostPace _pace;
    private readonly ResiliencePipeline<WebAnswer> _pipeline;

    public RetryingExchange(IWebExchange inner, WebLimits limits, TimeProvider pauses)
    {
        _inner = inner;
        _pace = new HostPace(limits.HostPause, pauses);
        _pipeline = Pipeline(limits, pauses);
    }

    /// <inheritdoc/>
    public Task<WebAnswer> GetAsync(WebRequest request, CancellationToken cancellation) =>
        _pipeline.ExecuteAsync(
            static async (state, token) =>
            {
                await state.Self._pace.WaitAsync(state.Request.Address.IdnHost, token).ConfigureAwait(false);
                return await state.Self._inner.GetAsync(state.Request, token).ConfigureAwait(false);
            },
            (Self: this, Request: request),
            cancellation).AsTask();

    private static ResiliencePipeline<WebAnswer> Pipeline(WebLimits limits, TimeProvider pauses)
    {
        var builder = new ResiliencePipelineBuilder<WebAnswer> { TimeProvider = pauses };
        return limits.Retries == 0 ? builder.Build() : builder.AddRetry(new RetryStrategyOptions<WebAnswer>
        {
            MaxRetryAttempts = limits.Retries,
            BackoffType = DelayBackoffType.Exponential,
            Delay = limits.RetryDelay,
            MaxDelay = limits.LongestRetryAfter,
            UseJitter = true,
            ShouldHandle = arguments => ValueTask.FromResult(IsWorthRepeating(arguments.Outcome.Result, limits)),
            DelayGenerator = static arguments => ValueTask.FromResult(arguments.Outcome.Result?.Failure?.RetryAfter),
        }).Build();
    }

    private static bool IsWorthRepeating(WebAnswer? answer, WebLimits limits) =>
        answer?.Failure is { MayPass: true } failure && !(failure.RetryAfter > limits.LongestRetryAfter);
}
