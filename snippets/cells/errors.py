from match_kernels import demo

demo.greet("Python")
try:
    demo.checked_sqrt(-1.0)
except ValueError as error:
    print("caught:", error)
demo.panic("out of tea")
