from match_kernels.accounts import Account
account = Account("75.00")
account.withdraw("80.00")
