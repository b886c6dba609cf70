from match_kernels.accounts import Account
try:
    Account("75.00").deposit(float("nan"))
except ValueError as error:
    print(error)
