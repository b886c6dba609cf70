from match_kernels import demo

print(demo.cups("3 cups"))
demo.cups("a few cups")
