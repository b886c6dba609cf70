from match_kernels.accounts import Account, InsufficientFunds
account = Account("75.00")
try:
    account.withdraw("80.00")
except InsufficientFunds as error:
    print(error.requested - error.balance, "cents are missing")
account
