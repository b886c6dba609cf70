from match_kernels import demo
demo.greet("audience")
demo.checked_sqrt(-1.0)
