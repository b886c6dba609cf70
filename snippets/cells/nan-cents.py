from match_kernels.accounts import Account
account = Account("75.00")
account.deposit(float("nan"))
