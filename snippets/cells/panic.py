from match_kernels import demo
demo.panic("out of tea")
