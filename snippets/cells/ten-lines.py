from match_kernels import ten_lines

print(ten_lines.count_doubles.__doc__)
ten_lines.count_doubles("a committee of bookkeepers")
